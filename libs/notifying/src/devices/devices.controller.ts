import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { registerDevice, type Actor, type DeviceView, type RegisterDevice as Registration } from '@redalert/contracts';
import { Allows, asPerson, By } from '@redalert/platform';
import { OwnDevices } from './own-devices';
import { RegisterDevice, type Registered } from './register-device.use-case';
import { TestDevice } from './test-device.use-case';

/** A person's own phones and browsers. */
@ApiTags('devices')
@ApiBearerAuth()
@Allows('own-devices')
@Controller('devices')
export class DevicesController {
  constructor(
    private readonly devices: OwnDevices,
    private readonly registration: RegisterDevice,
    private readonly test: TestDevice,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My devices, each with the stages of its last test.' })
  async list(@By() by: Actor): Promise<{ items: DeviceView[] }> {
    return { items: await this.devices.list(asPerson(by)) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Register this device; the client makes the id. Again with the same id changes it.' })
  register(@By() by: Actor, @Body({ schema: registerDevice }) body: Registration): Promise<Registered> {
    return this.registration.run(asPerson(by), body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a device: it rings no more.' })
  remove(@By() by: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.devices.remove(asPerson(by), id);
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send a test push; read its stages from the device.' })
  ring(@By() by: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeviceView> {
    return this.test.run(asPerson(by), id);
  }
}
