import { Module } from '@nestjs/common';
import { AlertViews } from './alert-views';

@Module({ providers: [AlertViews], exports: [AlertViews] })
export class ViewsModule {}
